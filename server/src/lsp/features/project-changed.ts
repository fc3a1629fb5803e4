import type { Feature } from './feature.ts';

/** `adduce/projectChanged`: tells views of the whole project to ask again. They decide how often, so every change is told. */
export const projectChanged: Feature = {
  capabilities: {},
  register(session) {
    if (!session.client.isAdduce) return;
    session.onPublished((_, { findings, reports }) => {
      if (findings.size > 0 || reports.size > 0)
        void session.connection.sendNotification('adduce/projectChanged', {});
    });
  },
};
