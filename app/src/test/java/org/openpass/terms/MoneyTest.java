package org.openpass.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void isEqualWhateverItsScale() {
        assertThat(new Money(new BigDecimal("10.00"), "EUR")).isEqualTo(new Money(BigDecimal.TEN, "EUR"));
    }

    @Test
    void neverAddsTwoCurrencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.won(1).plus(new Money(BigDecimal.ONE, "USD")));
    }
}
