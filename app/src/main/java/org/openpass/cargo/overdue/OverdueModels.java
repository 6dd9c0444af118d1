package org.openpass.cargo.overdue;

import java.util.Set;
import org.openpass.cargo.CargoKind;
import org.openpass.casework.PartylessKinds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Overdue goods, as a kind of case. */
@Configuration(proxyBeanMethods = false)
class OverdueModels {

    /** Its messages are published by {@link OverdueCases}. */
    @Bean
    CargoKind overdueKind() {
        return CargoKind.of(OverdueCase.KIND, OverdueCase.WAITING, OverdueCase.ENDS, "goods-moved");
    }

    /** Of goods whose owner nobody knows no party sees the case: what it says is told in public (Art. 209(2)). */
    @Bean
    PartylessKinds ownerlessGoods() {
        return () -> Set.of(OverdueCase.KIND);
    }
}
