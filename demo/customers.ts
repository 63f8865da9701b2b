import { alderSettingsChanges, alderSchedule } from './schedules/alder';
import { brightwaterSchedule } from './schedules/brightwater';
import { cobaltSettingsChanges, cobaltSchedule } from './schedules/cobalt';
import { denholmSettingsChanges, denholmSchedule } from './schedules/denholm';
import { eastgateSettingsChanges, eastgateSchedule } from './schedules/eastgate';
import { fjordlineSchedule } from './schedules/fjordline';
import type { DemoCustomer } from './demo-types';

const MINUTES = 60;
const HOURS = 3600;

/** The demo customers. One pool is almost full; COBALT's and FJORDLINE's have denials. */
export const demoCustomers: readonly DemoCustomer[] = [
  {
    code: 'ALDER',
    schedule: alderSchedule,
    name: 'Alder & Finch Logistics',
    users: [
      ['mara', 'Mara Ellison'],
      ['tom.reed', 'Tom Reed'],
      ['yusuf', 'Yusuf Demir'],
      ['hanne', 'Hanne Brandt'],
      ['leo', 'Leo Castell'],
      ['amara', 'Amara Obi'],
      ['nadia', 'Nadia Ruiz'],
      ['colm', 'Colm Byrne'],
      ['sanjay', 'Sanjay Rao'],
      ['petra', 'Petra Lang'],
      ['joon', 'Joon Park'],
      ['piet', 'Piet Harmsen'],
    ],
    passwords: true,
    pools: [
      {
        application: 'MIMS',
        mode: 'CONCURRENT',
        licensedQuantity: 6,
        inactivityTimeoutSeconds: 30 * MINUTES,
        settingsChanges: alderSettingsChanges,
        devices: [
          { name: 'Dock scanner 1', platform: 'Android 13', user: 'mara' },
          { name: 'Dock scanner 2', platform: 'Android 13', user: 'tom.reed' },
          { name: 'Cold store scanner', platform: 'Android 13', user: 'yusuf' },
          { name: 'Returns desk tablet', platform: 'Android 15', user: 'hanne' },
          { name: 'Forklift terminal 4', platform: 'Android 12', user: 'leo' },
          { name: 'Forklift terminal 7', platform: 'Android 12' },
          { name: 'Spare scanner', platform: 'Android 13' },
          { name: 'Stocktake scanner A', platform: 'Android 14' },
          { name: 'Stocktake scanner B', platform: 'Android 14' },
        ],
      },
      {
        application: 'POD',
        mode: 'NAMED',
        licensedQuantity: 6,
        devices: [
          { name: 'Van 12 phone', platform: 'Android 15' },
          { name: 'Van 14 phone', platform: 'Android 15' },
          { name: 'Van 21 phone', platform: 'Android 16' },
        ],
      },
    ],
  },
  {
    code: 'BRIGHTWATER',
    schedule: brightwaterSchedule,
    name: 'Brightwater Utilities',
    users: [
      ['n.farrow', 'Nell Farrow'],
      ['j.okoye', 'Jide Okoye'],
      ['r.silva', 'Rui Silva'],
      ['c.walsh', 'Ciara Walsh'],
      ['d.moran', 'Dara Moran'],
      ['s.lind', 'Sanna Lind'],
      ['p.adeyemi', 'Peju Adeyemi'],
      ['stores', 'Stores counter'],
    ],
    passwords: false,
    pools: [
      {
        application: 'MFS',
        mode: 'CONCURRENT',
        licensedQuantity: 10,
        inactivityTimeoutSeconds: 2 * HOURS,
        userAuthentication: 'TRUSTED',
        devices: [
          { name: 'North crew tablet', platform: 'iPadOS 18', user: 'n.farrow' },
          { name: 'Pump station tablet', platform: 'iPadOS 18', user: 'j.okoye' },
          { name: 'Meter round phone 1', platform: 'iOS 19', user: 'r.silva' },
          { name: 'Meter round phone 2', platform: 'iOS 19' },
          { name: 'On-call tablet', platform: 'iPadOS 19', user: 'c.walsh' },
          { name: 'South crew tablet', platform: 'iPadOS 18' },
          { name: 'Reservoir tablet', platform: 'iPadOS 18' },
        ],
      },
      {
        application: 'MIMS',
        mode: 'NAMED',
        licensedQuantity: 5,
        userAuthentication: 'TRUSTED',
        devices: [
          { name: 'Stores scanner 1', platform: 'Android 14' },
          { name: 'Stores scanner 2', platform: 'Android 14' },
          { name: 'Yard scanner', platform: 'Android 14' },
          { name: 'Workshop tablet', platform: 'Android 15' },
        ],
      },
    ],
  },
  {
    code: 'COBALT',
    schedule: cobaltSchedule,
    name: 'Cobalt Crane Service',
    users: [
      ['dario', 'Dario Neri'],
      ['greta', 'Greta Olsen'],
      ['kwame', 'Kwame Mensah'],
      ['sofia', 'Sofia Petrov'],
      ['liam', 'Liam Doyle'],
    ],
    passwords: true,
    pools: [
      {
        application: 'MFS',
        mode: 'CONCURRENT',
        licensedQuantity: 3,
        inactivityTimeoutSeconds: 1 * HOURS,
        settingsChanges: cobaltSettingsChanges,
        devices: [
          { name: 'Service van 1', platform: 'iPadOS 19', user: 'dario' },
          { name: 'Service van 2', platform: 'iPadOS 19', user: 'greta' },
          { name: 'Harbour tablet', platform: 'Android 15', user: 'kwame' },
          { name: 'Service van 3', platform: 'iPadOS 18', user: 'sofia', tries: 3 },
          { name: 'Rigging phone', platform: 'Android 16', user: 'liam' },
        ],
      },
      {
        application: 'POA',
        mode: 'NAMED',
        licensedQuantity: 5,
        devices: [
          { name: 'Gate phone east', platform: 'Android 15' },
          { name: 'Gate phone west', platform: 'Android 15' },
        ],
      },
    ],
  },
  {
    code: 'DENHOLM',
    schedule: denholmSchedule,
    name: 'Denholm Lifts & Escalators',
    users: [
      ['abby', 'Abby Nolan'],
      ['bruno', 'Bruno Keller'],
      ['cleo', 'Cleo Marsh'],
      ['dev', 'Dev Anand'],
      ['esme', 'Esme Hale'],
      ['frank', 'Frank Ritter'],
    ],
    passwords: false,
    pools: [
      {
        application: 'MFS',
        mode: 'CONCURRENT',
        licensedQuantity: 20,
        inactivityTimeoutSeconds: 2 * HOURS,
        settingsChanges: denholmSettingsChanges,
        userAuthentication: 'TRUSTED',
        devices: [
          { name: 'Round 1 tablet', platform: 'iPadOS 19', user: 'abby' },
          { name: 'Round 2 tablet', platform: 'iPadOS 19', user: 'bruno' },
          { name: 'Round 3 tablet', platform: 'iPadOS 19', user: 'cleo' },
          { name: 'Round 4 tablet', platform: 'iPadOS 18', user: 'dev' },
          { name: 'Round 5 tablet', platform: 'iPadOS 18', user: 'esme' },
          { name: 'Emergency phone 1', platform: 'iOS 19', user: 'frank' },
          { name: 'Emergency phone 2', platform: 'iOS 19' },
        ],
      },
    ],
  },
  {
    code: 'EASTGATE',
    schedule: eastgateSchedule,
    name: 'Eastgate Hospital Trust',
    users: [
      ['nurse.pool', 'Ward pool account'],
      ['pharmacy', 'Pharmacy desk'],
      ['emergency', 'Emergency department'],
      ['theatre', 'Theatre desk'],
      ['night.team', 'Night team'],
    ],
    passwords: false,
    pools: [
      {
        application: 'MIMS',
        mode: 'CONCURRENT',
        licensedQuantity: 4,
        inactivityTimeoutSeconds: 15 * MINUTES,
        settingsChanges: eastgateSettingsChanges,
        userAuthentication: 'TRUSTED',
        devices: [
          { name: 'Pharmacy scanner', platform: 'Android 14', user: 'pharmacy' },
          { name: 'Ward 3 scanner', platform: 'Android 14', user: 'nurse.pool' },
          { name: 'Ward 5 scanner', platform: 'Android 14' },
          { name: 'Ward 7 scanner', platform: 'Android 14' },
          { name: 'Emergency scanner', platform: 'Android 15' },
          { name: 'Theatre scanner', platform: 'Android 15' },
        ],
      },
    ],
  },
  {
    code: 'FJORDLINE',
    schedule: fjordlineSchedule,
    name: 'Fjordline Parcel',
    users: [],
    passwords: false,
    pools: [
      {
        application: 'POD',
        mode: 'NAMED',
        licensedQuantity: 3,
        devices: [
          { name: 'Courier phone 31', platform: 'Android 16' },
          { name: 'Courier phone 32', platform: 'Android 16' },
          { name: 'Courier phone 33', platform: 'Android 16' },
          { name: 'Courier phone 34', platform: 'Android 16' },
        ],
      },
      {
        application: 'POA',
        mode: 'NAMED',
        licensedQuantity: 2,
        devices: [{ name: 'Ferry ramp phone', platform: 'Android 15' }],
      },
    ],
  },
];
