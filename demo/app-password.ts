/** Password of all app users in the demo data that have one. Public: `npm start` prints it. */
export const DEMO_APP_PASSWORD = 'demo-app-user';
