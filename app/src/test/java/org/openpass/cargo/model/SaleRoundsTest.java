package org.openpass.cargo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How the price of goods that customs sells comes down (Enforcement Decree Art. 222). */
class SaleRoundsTest {

    private static final BigDecimal LESS = new BigDecimal("0.10");
    private static final BigDecimal LEAST = new BigDecimal("0.50");

    @Test
    void itComesDownByATenthOfTheFirstPriceToItsHalfAndNoFurther() {
        assertThat(prices(rounds(1_000_000, 188_000))).containsExactly(1_000_000, 900_000, 800_000, 700_000, 600_000, 500_000);
        assertThat(prices(rounds(999_999, 0))).as("a tenth at most, never below the half").containsExactly(999_999, 900_000, 800_001,
                700_002, 600_003, 500_004, 500_000);
        assertThat(prices(rounds(1, 0))).as("a tenth of a won is none").containsExactly(1);
    }

    @Test
    void itStaysAboveTheTaxThatIsWorkedOutOfIt() {
        assertThat(prices(rounds(1_000_000, 750_000))).containsExactly(1_000_000, 900_000, 800_000, 750_001);
        assertThat(prices(rounds(1_000_000, 500_000))).endsWith(600_000L, 500_001L);
        assertThat(prices(rounds(1_000_000, 1_200_000))).as("the tax reaches the price").containsExactly(1_000_000);
    }

    @Test
    void aBidAboveWhatTheNextRoundAsksMayBeTaken() {
        SaleRounds rounds = rounds(1_000_000, 0);

        assertThat(rounds.mayContract(1_000_000, 1_000_000)).isTrue();
        assertThat(rounds.mayContract(1_000_000, 900_001)).isTrue();
        assertThat(rounds.mayContract(1_000_000, 900_000)).as("not higher than the next price").isFalse();
        assertThat(rounds.mayContract(500_000, 499_999)).as("there is no next price").isFalse();
        assertThat(rounds.mayContract(500_000, 500_000)).isTrue();
    }

    @Test
    void aContractThatWasNotMadeLeavesItsBidAsTheNextPrice() {
        SaleRounds rounds = rounds(1_000_000, 0);

        assertThat(rounds.next(1_000_000, 950_000)).hasValue(950_000);
        assertThat(rounds.next(950_000, 0)).as("a tenth of the first price less").hasValue(850_000);
        assertThat(rounds.next(1_000_000, 900_000)).hasValue(900_000);
        assertThat(rounds.next(1_000_000, 1_300_000)).as("never more than before").hasValue(1_000_000);
        assertThat(rounds.next(500_000, 400_000)).isEmpty();
    }

    private static SaleRounds rounds(long first, long tax) {
        return new SaleRounds(first, tax, LESS, LEAST);
    }

    private static long[] prices(SaleRounds rounds) {
        return LongStream.iterate(rounds.first(), price -> price > 0, price -> {
            OptionalLong next = rounds.next(price, 0);
            return next.orElse(0);
        }).toArray();
    }
}
