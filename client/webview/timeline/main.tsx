import { render } from 'preact';
import { listen } from '../shared/host.ts';
import './timeline.css';
import { TimelineView } from './timeline-view.tsx';

const view = document.getElementById('view');

listen((message) => {
  if (view !== null && message.type === 'timeline')
    render(
      <TimelineView called={message.called} timeline={message.timeline} key={message.called ?? ''} />,
      view,
    );
});
