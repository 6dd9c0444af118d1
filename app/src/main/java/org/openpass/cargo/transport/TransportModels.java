package org.openpass.cargo.transport;

import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Transports under bond, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class TransportModels {

    /** Its messages are published by {@link Transports} and {@link TransportMoves}. */
    @Bean
    CargoKind transportKind() {
        return CargoKind.of(Transport.KIND, Transport.WAITING, Transport.ENDS, "security-provided", "transport-arrived", "transport-asked");
    }
}
