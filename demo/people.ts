import type { PortalRole } from '../licensing';

export type DemoPerson = {
  who: string;
  displayName: string;
  email: string;
  password: string;
  role: PortalRole;
  /** Code of the customer; absent for vendor users. */
  customerCode?: string;
};

/** Portal users of the demo data. The passwords are public: `npm start` prints them. */
export const demoPeople: readonly DemoPerson[] = [
  {
    who: 'Vendor administrator',
    displayName: 'Vera Holm',
    email: 'admin@seatwise.example',
    password: 'demo-vendor-admin',
    role: 'VENDOR_ADMIN',
  },
  {
    who: 'Support desk',
    displayName: 'Sam Ortega',
    email: 'support@seatwise.example',
    password: 'demo-support-desk',
    role: 'SUPPORT',
  },
  {
    who: 'Administrator at Alder & Finch Logistics',
    displayName: 'Priya Nair',
    email: 'it@alder.example',
    password: 'demo-customer-admin',
    role: 'CUSTOMER_ADMIN',
    customerCode: 'ALDER',
  },
  {
    who: 'Viewer at Alder & Finch Logistics',
    displayName: 'Owen Bright',
    email: 'viewer@alder.example',
    password: 'demo-customer-viewer',
    role: 'CUSTOMER_VIEWER',
    customerCode: 'ALDER',
  },
  {
    who: 'Administrator at Cobalt Crane Service',
    displayName: 'Ines Duarte',
    email: 'it@cobalt.example',
    password: 'demo-customer-admin',
    role: 'CUSTOMER_ADMIN',
    customerCode: 'COBALT',
  },
  {
    who: 'Viewer at Cobalt Crane Service',
    displayName: 'Milo Jansen',
    email: 'viewer@cobalt.example',
    password: 'demo-customer-viewer',
    role: 'CUSTOMER_VIEWER',
    customerCode: 'COBALT',
  },
];
