package org.openpass.cargo.permit;

import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications and reports of bonded goods, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class PermitModels {

    /** Its messages are published by {@link Permits}. */
    @Bean
    CargoKind permitKind() {
        return CargoKind.of(Permit.KIND, Permit.WAITING, Permit.ENDS, "work-reported");
    }
}
