import { getIdleTail, getLedger, getPlan, getUsageReport, getWhatIf } from '../../../licensing';
import { selects } from '../../selects';
import type {
  ForgottenSeatResolvers,
  LedgerSeatResolvers,
  PlanCellResolvers,
  SeatPoolResolvers,
  UsageReportResolvers,
} from '../../generated/resolvers';

/** What the history of a pool says. */
export const SeatPoolInsight: SeatPoolResolvers = {
  ledger: (pool, { at }, { ctx }) => getLedger({ ctx, input: { at, seatPool: pool } }),
  usageReport: (pool, input, { ctx }) => getUsageReport({ ctx, input: { ...input, seatPool: pool } }),
  plan: (pool, { input }, { ctx }, info) => {
    const withRange = ['denialsLow', 'denialsHigh'].some((field) =>
      selects(info, 'timeouts', 'cells', field),
    );
    const withAdvice = selects(info, 'advice');
    return getPlan({ ctx, input: { ...input, withRange, withAdvice, seatPool: pool } });
  },
  whatIf: (pool, input, { ctx }) => getWhatIf({ ctx, input: { ...input, seatPool: pool } }),
};

/** A range that is asked for has been made. */
export const PlanCell: PlanCellResolvers = {
  denialsLow: ({ denialsLow, denials }) => denialsLow ?? denials,
  denialsHigh: ({ denialsHigh, denials }) => denialsHigh ?? denials,
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
