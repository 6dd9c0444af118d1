package org.openpass.cargo.transshipment;

import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Transshipments, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class TransshipmentModels {

    /** Its messages are published by {@link TransshipmentGround} and {@link Transshipments}. */
    @Bean
    CargoKind transshipmentKind() {
        return CargoKind.of(Transshipment.KIND, Transshipment.WAITING, Transshipment.ENDS, "loaded-aboard", "transshipment-withdrawn");
    }
}
