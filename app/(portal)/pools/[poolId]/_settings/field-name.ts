/** A field of the API as people read it: `inactivityTimeoutSeconds` becomes `Inactivity timeout seconds`. */
export function fieldName(field: string): string {
  const words = field.replace(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
