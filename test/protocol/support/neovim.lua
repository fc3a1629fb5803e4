-- Driven by test/protocol/neovim.test.ts: opens files of the project in the current folder, waits for what
-- the server says, and prints one line of JSON. Waits are for conditions; the time is only their limit.
local LIMIT = 30000
local answers = {}

local function wait(what, condition)
  if not vim.wait(LIMIT, condition, 20) then
    error('Waited in vain for ' .. what)
  end
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local lsp = diagnostic.user_data and diagnostic.user_data.lsp or {}
    table.insert(found, {
      code = diagnostic.code or lsp.code,
      line = diagnostic.lnum,
      message = diagnostic.message,
    })
  end
  return found
end

-- The position of the first letter of `words`, with the cursor put there.
local function go_to(words)
  vim.fn.cursor(1, 1)
  if vim.fn.search('\\V' .. words, 'cW') == 0 then
    error('The file does not hold: ' .. words)
  end
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function ask(method, params)
  local replies, failure = vim.lsp.buf_request_sync(0, method, params, LIMIT)
  if replies == nil then
    error(method .. ': ' .. tostring(failure))
  end
  for _, reply in pairs(replies) do
    if reply.result ~= nil and reply.result ~= vim.NIL then
      return reply.result
    end
  end
  return nil
end

local function attached()
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  return vim.tbl_count(clients) > 0
end

local function place(location)
  return {
    file = vim.fn.fnamemodify(vim.uri_to_fname(location.uri or location.targetUri), ':t'),
    line = (location.range or location.targetSelectionRange).start.line,
  }
end

local function run()
  vim.cmd('edit claims/01-northgate.claims.yaml')
  wait('the server to take the annotation file', attached)

  go_to('quote: killing at least 84 people')
  vim.cmd('substitute/84/85/')
  wait('the finding on the changed quote', function()
    return vim.tbl_contains(vim.tbl_map(function(one) return one.code end, codes()), 'anchor/quote-drift')
  end)
  answers.broken = codes()

  vim.cmd('silent undo')
  wait('the finding to go', function() return #codes() == 0 end)

  answers.hover = ask('textDocument/hover', go_to('northgate-2024-01-04')).contents.value
  answers.quote = place(ask('textDocument/definition', go_to('killing at least 84 people'))[1])

  vim.cmd('edit reports/01-northgate-wire.txt')
  wait('the server to take the report', attached)
  answers.claim = place(ask('textDocument/definition', go_to('killing at least 84 people'))[1])

  local params = go_to('Schools across the province')
  local range = { start = params.position, ['end'] = params.position }
  local actions = ask('textDocument/codeAction', {
    textDocument = params.textDocument,
    range = range,
    context = { diagnostics = {} },
  })
  answers.actions = vim.tbl_map(function(action) return action.title end, actions or {})
end

local ok, failure = pcall(run)
if not ok then
  answers.failure = tostring(failure)
end
io.stdout:write('\nANSWERS ' .. vim.fn.json_encode(answers) .. '\n')
vim.cmd(ok and 'qall!' or 'cquit!')
