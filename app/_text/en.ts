import { actionsTexts } from './en/actions-texts';
import { adviceTexts } from './en/advice-texts';
import { alertsTexts } from './en/alerts-texts';
import { applicationsTexts } from './en/applications-texts';
import { auditTexts } from './en/audit-texts';
import { chartsTexts } from './en/charts-texts';
import { commonTexts } from './en/common-texts';
import { customersTexts } from './en/customers-texts';
import { dashboardTexts } from './en/dashboard-texts';
import { denialsTexts } from './en/denials-texts';
import { deviceStatesTexts } from './en/device-states-texts';
import { deviceTexts } from './en/device-texts';
import { devicesTexts } from './en/devices-texts';
import { displaysTexts } from './en/displays-texts';
import { errorsTexts } from './en/errors-texts';
import { exportsTexts } from './en/exports-texts';
import { formTexts } from './en/form-texts';
import { historyTexts } from './en/history-texts';
import { liveTexts } from './en/live-texts';
import { logoutTexts } from './en/logout-texts';
import { mailRequestTexts } from './en/mail-request-texts';
import { modesTexts } from './en/modes-texts';
import { navTexts } from './en/nav-texts';
import { notFoundTexts } from './en/not-found-texts';
import { overviewTexts } from './en/overview-texts';
import { pageErrorTexts } from './en/page-error-texts';
import { paletteTexts } from './en/palette-texts';
import { peopleTexts } from './en/people-texts';
import { plannerTexts } from './en/planner-texts';
import { poolTexts } from './en/pool-texts';
import { profileTexts } from './en/profile-texts';
import { rangesTexts } from './en/ranges-texts';
import { reportTexts } from './en/report-texts';
import { refusedTexts } from './en/refused-texts';
import { rolesTexts } from './en/roles-texts';
import { sessionTexts } from './en/session-texts';
import { settingsTexts } from './en/settings-texts';
import { signInTexts } from './en/sign-in-texts';
import { simulatorTexts } from './en/simulator-texts';
import { tableTexts } from './en/table-texts';
import { teamTexts } from './en/team-texts';
import { invitationTexts } from './en/invitation-texts';
import { tokensTexts } from './en/tokens-texts';
import { troubleTexts } from './en/trouble-texts';
import { userMenuTexts } from './en/user-menu-texts';

/** Every text of the portal in English, in ICU message syntax. An area is a file of `en/` and one of `de/`. */
export const en = {
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
} as const;
