export const rolesTexts = {
  VENDOR_ADMIN: 'Vendor administrator',
  SUPPORT: 'Support',
  CUSTOMER_ADMIN: 'Customer administrator',
  CUSTOMER_VIEWER: 'Viewer',
} as const;
