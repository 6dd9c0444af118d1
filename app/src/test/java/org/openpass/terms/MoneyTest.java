package org.openpass.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void becomesWholeWonAtARateOfExchange() {
        Money price = new Money(new BigDecimal("1234.56"), "USD");

        assertThat(price.inWon(new BigDecimal("1390.15"))).isEqualTo(Money.won(1_716_223));
    }

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
