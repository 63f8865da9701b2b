import { Link } from '@/app/_components/ui/link';

type DeviceLinkProps = { poolId: string; device: { id: string } | null; name: string };

/** Name of a device at that time, linked to its page if it exists. */
export function DeviceLink({ poolId, device, name }: DeviceLinkProps) {
  if (!device) return <span className="block truncate">{name}</span>;
  return (
    <Link
      href={`/pools/${poolId}/devices/${device.id}`}
      className="inline-block max-w-full truncate py-0.5 align-middle text-accent underline-offset-4 hover:underline"
    >
      {name}
    </Link>
  );
}
