package org.openpass.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Audience;
import org.openpass.documents.Document;
import org.openpass.documents.DocumentKind;

class UploadOutcomesTest {

    private final UploadOutcomes outcomes = new UploadOutcomes();

    @Test
    void linesOfFilesSentTogetherStayTogetherHoweverTheyEnd() {
        outcomes.refused("page.pdf: no");
        outcomes.refused("harm.pdf: no");
        outcomes.stored(file("box.png"));
        outcomes.over(3);

        assertThat(shown()).containsExactly("page.pdf: no", "harm.pdf: no", "box.png: it is with the case.");
        assertThat(sum()).isEqualTo("1 taken, 2 not taken.");
    }

    @Test
    void theNextFilesBeginAListOfTheirOwn() {
        outcomes.stored(file("one.png"));
        outcomes.over(1);
        outcomes.notSent("large.pdf: too large");
        outcomes.stored(file("two.png"));

        assertThat(shown()).containsExactly("large.pdf: too large", "two.png: it is with the case.");
        assertThat(sum()).isEqualTo("1 taken, 1 not taken.");
    }

    @Test
    void whatBeganBeforeTheBrowserSaidThatTheFormerAreAllIsKept() {
        outcomes.notSent("large.pdf: too large");
        outcomes.stored(file("one.png"));
        outcomes.refused("page.pdf: no");
        outcomes.over(1);
        outcomes.stored(file("two.png"));

        assertThat(shown()).containsExactly("page.pdf: no", "two.png: it is with the case.");
        assertThat(sum()).isEqualTo("1 taken, 1 not taken.");
    }

    private List<String> shown() {
        return all(outcomes).filter(ListItem.class::isInstance).map(line -> line.getElement().getTextRecursively()).toList();
    }

    private String sum() {
        return all(outcomes).filter(Paragraph.class::isInstance).map(Paragraph.class::cast).findFirst().orElseThrow().getText();
    }

    private static Stream<Component> all(Component within) {
        return Stream.concat(Stream.of(within), within.getChildren().flatMap(UploadOutcomesTest::all));
    }

    private static Document file(String name) {
        return new Document(UUID.randomUUID(), "C-1", DocumentKind.INVOICE, name, "image/png", 1, "", Audience.PARTY, "somebody",
                Instant.EPOCH, null, UUID.randomUUID(), 1, 1);
    }
}
