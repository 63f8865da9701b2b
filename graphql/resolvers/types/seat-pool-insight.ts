import { getIdleTail, getLedger, getPlan, getUsageReport, getWhatIf } from '../../../licensing';
import type {
  ForgottenSeatResolvers,
  LedgerSeatResolvers,
  SeatPoolResolvers,
  UsageReportResolvers,
} from '../../generated/resolvers';

/** What the history of a pool says. */
export const SeatPoolInsight: SeatPoolResolvers = {
  ledger: (pool, { at }, { ctx }) => getLedger({ ctx, input: { at, seatPool: pool } }),
  usageReport: (pool, input, { ctx }) => getUsageReport({ ctx, input: { ...input, seatPool: pool } }),
  plan: (pool, { input }, { ctx }) => getPlan({ ctx, input: { ...input, seatPool: pool } }),
  whatIf: (pool, input, { ctx }) => getWhatIf({ ctx, input: { ...input, seatPool: pool } }),
};

export const UsageReport: UsageReportResolvers = {
  idle: ({ seatPool, since, until }, _args, { ctx }) =>
    getIdleTail({ ctx, input: { seatPool, since, until } }),
};

export const LedgerSeat: LedgerSeatResolvers = {
  device: ({ customerId, deviceId }, _args, { loaders }) => loaders.device.load({ customerId, id: deviceId }),
};

export const ForgottenSeat: ForgottenSeatResolvers = {
  device: ({ customerId, deviceId }, _args, { loaders }) => loaders.device.load({ customerId, id: deviceId }),
};
