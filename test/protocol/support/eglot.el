;;; Driven by test/protocol/eglot.test.ts: opens files of the project in the current folder, waits for what the  -*- lexical-binding: t -*-
;;; server says, and prints one line of JSON. Waits are for conditions; the time is only their limit.

(require 'eglot)
(require 'flymake)
(require 'json)
(require 'xref)

(defvar answers nil)
(defconst limit 30)
(defconst root default-directory)

(defun answer (key value) (push (cons key value) answers))

(defun wait (what condition)
  (let ((end (+ (float-time) limit)))
    (while (not (funcall condition))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun open-file (path)
  "Visits a file as `find-file' does; what waits for the first command then is done at once, for here are no commands."
  (find-file (expand-file-name path root))
  (unless (eglot-managed-p)
    (let ((eglot-sync-connect t)) (apply #'eglot (eglot--guess-contact))))
  (wait (format "the server to take %s" path) #'eglot-managed-p))

(defun go-to (words)
  (goto-char (point-min))
  (unless (search-forward words nil t) (error "The file does not hold: %s" words))
  (goto-char (match-beginning 0)))

(defun findings ()
  "What Flymake shows, as (line . text); lines count from 0."
  (mapcar (lambda (one)
            `((line . ,(1- (line-number-at-pos (flymake-diagnostic-beg one))))
              (text . ,(flymake-diagnostic-text one))))
          (flymake-diagnostics)))

(defun shown (code)
  (seq-some (lambda (one) (string-match-p (regexp-quote code) (alist-get 'text one))) (findings)))

(defun tell-of-changes ()
  "What Emacs does when nothing has been typed for a moment."
  (eglot--signal-textDocument/didChange))

(defun ask (method params)
  (jsonrpc-request (eglot--current-server-or-lose) method params :timeout limit))

(defun definition-at-point ()
  (let* ((items (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))
         (marker (xref-location-marker (xref-item-location (car items)))))
    (with-current-buffer (marker-buffer marker)
      `((file . ,(file-name-nondirectory buffer-file-name))
        (line . ,(1- (line-number-at-pos marker)))))))

(defun run ()
  (open-file "claims/01-northgate.claims.yaml")
  (go-to "quote: killing at least 84 people")
  (search-forward "84")
  (delete-char -2)
  (insert "85")
  (tell-of-changes)
  (wait "the finding on the changed quote" (lambda () (shown "anchor/quote-drift")))
  (answer 'broken (vconcat (findings)))
  (delete-char -2)
  (insert "84")
  (tell-of-changes)
  (wait "the finding to go" (lambda () (null (findings))))

  (go-to "northgate-2024-01-04")
  (answer 'hover (plist-get (plist-get (ask :textDocument/hover (eglot--TextDocumentPositionParams)) :contents) :value))
  (go-to "killing at least 84 people")
  (answer 'quote (definition-at-point))

  (go-to "event: kerman-2024")
  (forward-char (length "event: kerman-20"))
  (let ((table (nth 2 (eglot-completion-at-point))))
    (answer 'completions (vconcat (all-completions "" table))))

  (go-to "id: K-102")
  (forward-char (length "id: K"))
  ;; It asks before it edits a file that is not open.
  (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t))) (eglot-rename "K-902"))
  (answer 'renamed (and (progn (goto-char (point-min)) (search-forward "id: K-902" nil t)) t))

  (with-current-buffer (find-file-noselect (expand-file-name "claims/02-corvane.claims.yaml" root))
    (goto-char (point-min))
    (answer 'renamedElsewhere (and (search-forward "K-902" nil t) t)))

  (open-file "reports/01-northgate-wire.txt")
  (go-to "killing at least 84 people")
  (answer 'claim (definition-at-point))
  (go-to "Schools across the province")
  (answer 'actions (vconcat (mapcar (lambda (action) (plist-get action :title)) (eglot-code-actions (point))))))

(condition-case failure
    (run)
  (error (answer 'failure (error-message-string failure))))
(princ (format "\nANSWERS %s\n" (json-encode answers)))
(dolist (buffer (buffer-list))
  (with-current-buffer buffer (set-buffer-modified-p nil)))
(kill-emacs 0)
