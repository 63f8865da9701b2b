const NEARLY_FULL_FROM = 0.8;

/**
 * Whether pages mark a pool as nearly full. The same for all pools, so that a list of many customers can be compared;
 * the threshold of alerts is a setting of each customer.
 */
export const isNearlyFull = ({ inUse, licensedQuantity }: { inUse: number; licensedQuantity: number }) =>
  licensedQuantity > 0 && inUse / licensedQuantity >= NEARLY_FULL_FROM;
