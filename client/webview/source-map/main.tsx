import { render } from 'preact';
import { listen } from '../shared/host.ts';
import { MapView } from './map-view.tsx';
import './source-map.css';

const view = document.getElementById('view');

listen((message) => {
  if (view !== null && message.type === 'source-map')
    render(<MapView called={message.called} map={message.map} key={message.called ?? ''} />, view);
});
