import type { en } from './en';
import type { TextsOf } from './translate';
import { actionsTexts } from './de/actions-texts';
import { adviceTexts } from './de/advice-texts';
import { alertsTexts } from './de/alerts-texts';
import { applicationsTexts } from './de/applications-texts';
import { auditTexts } from './de/audit-texts';
import { chartsTexts } from './de/charts-texts';
import { commonTexts } from './de/common-texts';
import { customersTexts } from './de/customers-texts';
import { dashboardTexts } from './de/dashboard-texts';
import { denialsTexts } from './de/denials-texts';
import { deviceStatesTexts } from './de/device-states-texts';
import { deviceTexts } from './de/device-texts';
import { devicesTexts } from './de/devices-texts';
import { displaysTexts } from './de/displays-texts';
import { errorsTexts } from './de/errors-texts';
import { exportsTexts } from './de/exports-texts';
import { formTexts } from './de/form-texts';
import { historyTexts } from './de/history-texts';
import { liveTexts } from './de/live-texts';
import { logoutTexts } from './de/logout-texts';
import { mailRequestTexts } from './de/mail-request-texts';
import { modesTexts } from './de/modes-texts';
import { navTexts } from './de/nav-texts';
import { notFoundTexts } from './de/not-found-texts';
import { overviewTexts } from './de/overview-texts';
import { pageErrorTexts } from './de/page-error-texts';
import { paletteTexts } from './de/palette-texts';
import { peopleTexts } from './de/people-texts';
import { plannerTexts } from './de/planner-texts';
import { poolTexts } from './de/pool-texts';
import { profileTexts } from './de/profile-texts';
import { rangesTexts } from './de/ranges-texts';
import { reportTexts } from './de/report-texts';
import { refusedTexts } from './de/refused-texts';
import { rolesTexts } from './de/roles-texts';
import { sessionTexts } from './de/session-texts';
import { settingsTexts } from './de/settings-texts';
import { signInTexts } from './de/sign-in-texts';
import { simulatorTexts } from './de/simulator-texts';
import { tableTexts } from './de/table-texts';
import { teamTexts } from './de/team-texts';
import { invitationTexts } from './de/invitation-texts';
import { tokensTexts } from './de/tokens-texts';
import { troubleTexts } from './de/trouble-texts';
import { userMenuTexts } from './de/user-menu-texts';

/*
 * German as IT administrators write it, with a polite "Sie". The words, so that all pages use the same:
 * licence: Lizenz · seat: Platz (Lizenzplatz where it stands alone) · pool: Pool · device: Gerät · person: Person ·
 * customer: Kunde · vendor: Hersteller · application: Anwendung · in use: belegt · free: frei · denial: Ablehnung ·
 * time-out: Inaktivitätszeit · hold-off: Sperrzeit · to lapse: ablaufen · idle: untätig · to log in or out (on a
 * device) and to sign in or out (of the portal): anmelden, abmelden · check-point: Prüfpunkt · to register:
 * registrieren · concurrent: gleichzeitig · named: gerätegebunden · suspended: ausgesetzt · over: überzogen ·
 * audit trail: Protokoll · settings: Einstellungen · episode: Vorfall
 */

/** Every text of the portal in German. */
export const de: TextsOf<typeof en> = {
  common: commonTexts,
  advice: adviceTexts,
  nav: navTexts,
  userMenu: userMenuTexts,
  roles: rolesTexts,
  live: liveTexts,
  errors: errorsTexts,
  notFound: notFoundTexts,
  pageError: pageErrorTexts,
  table: tableTexts,
  ranges: rangesTexts,
  form: formTexts,
  charts: chartsTexts,
  exports: exportsTexts,
  modes: modesTexts,
  trouble: troubleTexts,
  signIn: signInTexts,
  overview: overviewTexts,
  customers: customersTexts,
  applications: applicationsTexts,
  pool: poolTexts,
  dashboard: dashboardTexts,
  displays: displaysTexts,
  actions: actionsTexts,
  deviceStates: deviceStatesTexts,
  devices: devicesTexts,
  device: deviceTexts,
  logout: logoutTexts,
  denials: denialsTexts,
  history: historyTexts,
  planner: plannerTexts,
  refused: refusedTexts,
  settings: settingsTexts,
  people: peopleTexts,
  team: teamTexts,
  audit: auditTexts,
  alerts: alertsTexts,
  report: reportTexts,
  profile: profileTexts,
  invitation: invitationTexts,
  mailRequest: mailRequestTexts,
  tokens: tokensTexts,
  session: sessionTexts,
  simulator: simulatorTexts,
  palette: paletteTexts,
};
