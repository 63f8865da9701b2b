/** An action as people read it: `START_JOB` becomes `Start job`. Applications name their own. */
export function actionName(action: string): string {
  const words = action.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
