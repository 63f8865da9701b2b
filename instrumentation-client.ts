import { treatGatewayFailuresAsOffline } from './app/_navigation/gateway-failures';

treatGatewayFailuresAsOffline();
