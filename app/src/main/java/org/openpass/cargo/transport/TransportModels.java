package org.openpass.cargo.transport;

import org.openpass.cargo.CargoDocuments;
import org.openpass.cargo.CargoDocuments.Found;
import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transports under bond, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class TransportModels {

    /** Beside what is carried. */
    private static final String VEHICLES = "array[g.goods] || array(select v.number from cargo.transport_vehicles u join cargo.vehicles v "
            + "on v.id = u.vehicle where u.case_number = c.number)";

    /** Its messages are published by {@link Transports} and {@link TransportMoves}. */
    @Bean
    CargoKind transportKind() {
        return CargoKind.of(Transport.KIND, Transport.WAITING, Transport.ENDS, "security-provided", "transport-arrived", "transport-asked");
    }

    /** A transport is found by its number, the cargo number of its goods, what they are, and its vehicles. */
    @Bean
    CargoDocuments transportDocuments(JdbcClient jdbc) {
        return new CargoDocuments(jdbc, Transport.KIND, new Found("t.number", null, "coalesce(g.cargo_number, g.bill_number)", VEHICLES, null, null),
                "join cargo.transports t on t.case_number = c.number join cargo.consignments g on g.id = t.consignment");
    }
}
