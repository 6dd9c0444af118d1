package org.openpass.cargo.gate;

import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carry-outs, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class CarryOutModels {

    /** Its messages are published by {@link CarryOuts} and {@link CarryOutExtensions}. */
    @Bean
    CargoKind carryOutKind() {
        return CargoKind.of(CarryOutCase.KIND, CarryOutCase.WAITING, CarryOutCase.ENDS, "goods-left", "permission-ended",
                "carry-out-extension-asked");
    }
}
