import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';
import { isFieldSelected } from '../is-field-selected';

export const insight: Resolvers = {
  Query: {
    estimateSeats: (_parent, { input }, { ctx }) => licensing.estimateSeats({ ctx, input }),
    denialsNear: (_parent, input, { ctx }) => licensing.findDenialsNear({ ctx, input }),
  },
  SeatPool: {
    ledger: (pool, { at }, { ctx }) => licensing.getLedger({ ctx, input: { at, seatPool: pool } }),
    usageReport: (pool, input, { ctx }) =>
      licensing.getUsageReport({ ctx, input: { ...input, seatPool: pool } }),
    plan: (pool, { input }, { ctx }, info) => {
      const withRange = ['denialsLow', 'denialsHigh'].some((field) =>
        isFieldSelected(info, 'timeouts', 'cells', field),
      );
      const withAdvice = isFieldSelected(info, 'advice');
      return licensing.getPlan({ ctx, input: { ...input, withRange, withAdvice, seatPool: pool } });
    },
    whatIf: (pool, input, { ctx }) => licensing.getWhatIf({ ctx, input: { ...input, seatPool: pool } }),
  },
  Denial: {
    seatPool: ({ customerId, seatPoolId }, _args, { loaders }) =>
      loaders.seatPool.load({ customerId, id: seatPoolId }),
    explanation: (denial, _args, { ctx }) => licensing.getDenialExplanation({ ctx, input: { denial } }),
  },
  // A range that was requested is always computed.
  PlanCell: {
    denialsLow: ({ denialsLow, denials }) => denialsLow ?? denials,
    denialsHigh: ({ denialsHigh, denials }) => denialsHigh ?? denials,
  },
  UsageReport: {
    idle: ({ seatPool, since, until }, _args, { ctx }) =>
      licensing.getIdleTail({ ctx, input: { seatPool, since, until } }),
  },
  LedgerSeat: {
    device: ({ customerId, deviceId }, _args, { loaders }) =>
      loaders.device.load({ customerId, id: deviceId }),
  },
  ForgottenSeat: {
    device: ({ customerId, deviceId }, _args, { loaders }) =>
      loaders.device.load({ customerId, id: deviceId }),
  },
};
