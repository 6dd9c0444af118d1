package org.openpass.unipass;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
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
        assertThat(row == root ? "" : row.getTagName()).isEqualTo(head ? call.head() : call.row());
        List<String> said = Recorded.leaves(OpenApiTexts.shapeOf(call)).stream().map(CatalogueTest::path).toList();
        assertThat(Recorded.leaves(Recorded.text(code + "-sample")).stream().map(CatalogueTest::path)).as("what the page says")
                .allMatch(said::contains).isSortedAccordingTo(Comparator.comparingInt(said::indexOf));
        assertThat(Recorded.children(row)).extracting(Element::getTagName).filteredOn(fields::contains).isNotEmpty()
                .isEqualTo(fields.subList(0, (int) Recorded.children(row).stream().filter(e -> fields.contains(e.getTagName())).count()));
    }

    @Test
    void whatComesByAParameterAloneAndWhatComesWithoutANoticeIsSaid() {
        assertThat(shape("022")).isEqualTo("<impDclrCrfnVrfcQryRtnVo><ntceInfo></ntceInfo><tCnt></tCnt></impDclrCrfnVrfcQryRtnVo>");
        assertThat(shape("028")).contains("<persEcmQryRtnVo><tCnt></tCnt></persEcmQryRtnVo>",
                "<persEcmQryRtnVo><ntceInfo></ntceInfo><tCnt></tCnt><persEcmQryRtnErrInfoVo><errMsgCn></errMsgCn></persEcmQryRtnErrInfoVo>");
        assertThat(shape("019")).contains("<!-- A01 --><othStatsSgnQryVo><statsSgn></statsSgn><koreBrkd></koreBrkd><itxRt></itxRt></othStatsSgnQryVo>",
                "<!-- A06 --><statsSgnQryVo2><cdValtVal>");
        assertThat(shape("002")).contains("<!-- blNo --><expDclrNoPrExpFfmnBrkdBlNoQryRsltVo><expDclrNo>", "<shpmcmplYn></shpmcmplYn>");
    }

    private String shape(String code) {
        return OpenApiTexts.shapeOf(catalogue.find(code).orElseThrow()).replaceAll("\\n *", "");
    }

    private static String path(String leaf) {
        return leaf.substring(0, leaf.indexOf('='));
    }

    @Test
    void theCargoLookUpHasThirtyEightElementsInItsHeadAndThirteenInARow() {
        ApiCall call = catalogue.find("001").orElseThrow();
        List<Element> answer = Recorded.children(Recorded.root(Recorded.text("completed-cn-ship")));
        assertThat(Recorded.children(answer.get(1))).extracting(Element::getTagName).isEqualTo(call.headFields()).hasSize(38);
        assertThat(Recorded.children(answer.get(3))).extracting(Element::getTagName).isEqualTo(call.fields()).hasSize(13);
    }
}
