/** The support desk in the demo data. */
export const DEMO_SUPPORT = { email: 'support@seatwise.example', password: 'demo-support-desk' } as const;
