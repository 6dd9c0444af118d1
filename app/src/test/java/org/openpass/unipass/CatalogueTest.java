package org.openpass.unipass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The contracts are those of the real service, as far as its answers are known. */
class CatalogueTest {

    private final Catalogue catalogue;

    CatalogueTest() throws IOException {
        catalogue = new Catalogue(List.of());
    }

    @Test
    void allLookUpsFrom001To035AreThere() {
        assertThat(catalogue.all()).extracting(ApiCall::code).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 35).mapToObj("%03d"::formatted).toList());
        assertThat(catalogue.all()).extracting(ApiCall::path).doesNotHaveDuplicates()
                .allMatch(path -> path.matches("[A-Za-z]+/[A-Za-z]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"006", "010", "015", "030", "035"})
    void aContractIsThatOfTheSample(String code) {
        ApiCall call = catalogue.find(code).orElseThrow();
        Element root = Recorded.root(Recorded.text(code + "-sample"));
        assertThat(root.getTagName()).isEqualTo(call.root());
        Element row = Recorded.children(root).stream().filter(child -> !Recorded.children(child).isEmpty()).findFirst().orElse(root);
        boolean head = !call.head().isEmpty();
        List<String> fields = head ? call.headFields() : call.fields();
        if (row != root) {
            assertThat(row.getTagName()).isEqualTo(head ? call.head() : call.row());
        }
        assertThat(Recorded.children(row)).extracting(Element::getTagName).filteredOn(fields::contains).isNotEmpty()
                .isEqualTo(fields.subList(0, (int) Recorded.children(row).stream().filter(e -> fields.contains(e.getTagName())).count()));
    }

    @Test
    void theCargoLookUpHasThirtyEightElementsInItsHeadAndThirteenInARow() {
        ApiCall call = catalogue.find("001").orElseThrow();
        List<Element> answer = Recorded.children(Recorded.root(Recorded.text("completed-cn-ship")));
        assertThat(Recorded.children(answer.get(1))).extracting(Element::getTagName).isEqualTo(call.headFields()).hasSize(38);
        assertThat(Recorded.children(answer.get(3))).extracting(Element::getTagName).isEqualTo(call.fields()).hasSize(13);
    }
}
