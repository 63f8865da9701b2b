import { MapPinCheck, PackageCheck, ScanBarcode, Wrench, type LucideIcon } from 'lucide-react';
import type { App } from './phone';

export const appIcons: Record<App, LucideIcon> = {
  MIMS: ScanBarcode,
  MFS: Wrench,
  POD: PackageCheck,
  POA: MapPinCheck,
};
