/** The password of the app users who have one. */
export const DEMO_APP_PASSWORD = 'demo-app-user';
