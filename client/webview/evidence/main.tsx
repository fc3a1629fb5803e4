import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { listen } from '../shared/host.ts';
import './evidence.css';
import { EvidenceView } from './evidence-view.tsx';

const view = document.getElementById('view');

listen((message) => {
  if (view === null || message.type !== 'evidence') return;
  render(
    message.evidence === null ? (
      <p>{l10n.t('There is no event “{0}” in this project any more.', message.event)}</p>
    ) : (
      <EvidenceView evidence={message.evidence} key={message.event} />
    ),
    view,
  );
});
