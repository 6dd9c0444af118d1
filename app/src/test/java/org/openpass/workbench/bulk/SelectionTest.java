package org.openpass.workbench.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is selected stands in the address, as long as an address holds it. */
class SelectionTest {

    private final Selection selection = new Selection();

    @Test
    void theAddressSelectsTheSame() {
        selection.set(List.of(2_251_799_813_685_249L, 7L));
        Selection other = new Selection();

        assertThat(other.read(selection.text())).isTrue();
        assertThat(other.keys()).containsExactlyInAnyOrder(2_251_799_813_685_249L, 7L);
        assertThat(other.has(8)).isFalse();

        assertThat(other.read("all")).isTrue();
        assertThat(other.has(8)).isTrue();
        assertThat(other.text()).isEqualTo("all");
        assertThat(other.read("")).isTrue();
        assertThat(other.isEmpty()).isTrue();
    }

    @Test
    void whatCannotBeReadIsLeftOutAndSaid() {
        for (String wrong : List.of("7.x", "7.-1", ".7", "7.12345678901234567890", "7.<script>", "7.all")) {
            assertThat(selection.read(wrong)).as(wrong).isFalse();
            assertThat(selection.keys()).as(wrong).containsExactly(7L);
        }
        String page = String.join(".", LongStream.rangeClosed(1, 101).mapToObj(String::valueOf).toList());
        assertThat(selection.read(page)).as("more than an address holds").isFalse();
        assertThat(selection.keys()).hasSize(100);
    }

    @Test
    void moreThanAPageIsSelectedWithoutTheAddress() {
        selection.set(LongStream.rangeClosed(1, 101).boxed().toList());

        assertThat(selection.text()).isEmpty();
        assertThat(selection.keys()).hasSize(101);
    }

    @Test
    void whereAllWereSelectedOneLessLeavesThoseOfThePage() {
        selection.all();
        selection.change(2, false, List.of(1L, 2L, 3L));

        assertThat(selection.isAll()).isFalse();
        assertThat(selection.keys()).isEqualTo(Set.of(1L, 3L));
    }
}
