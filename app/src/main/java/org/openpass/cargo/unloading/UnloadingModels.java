package org.openpass.cargo.unloading;

import org.openpass.cargo.CargoKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declarations of unloading, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class UnloadingModels {

    /** Its messages are published by {@link Unloadings}. */
    @Bean
    CargoKind unloadingKind() {
        return CargoKind.of(Unloading.KIND, Unloading.WAITING, Unloading.ENDS, "all-carried-in", "carry-in-extension-asked");
    }
}
