package org.openpass.declaration.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.declaration.model.CollectionForm;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.DeclarationDocument.Charge;
import org.openpass.declaration.model.DeclarationDocument.Line;
import org.openpass.declaration.model.DeclarationDocument.PartyRef;
import org.openpass.declaration.model.DeclarationDocument.Requirement;

/** A draft that corrects a declaration says the same as the declaration until something is typed. */
class ChangeDraftsTest {

    private static final DeclarationDocument FILED = new DeclarationDocument(null, "REF1", "020", "43912",
            new PartyRef("IMP1", "Importer", null), new PartyRef(null, "Supplier", "US"),
            CollectionForm.PAY_AFTER_ACCEPTANCE, null, "BL1", "CIF", "USD", new BigDecimal("1200.50"),
            new Charge(new BigDecimal("10"), "EUR"), null, null, null, 3, new BigDecimal("12.5"), null, "1", "US",
            List.of(line(10, List.of(new Requirement("12", "B", null), new Requirement("05", "A", null),
                    new Requirement("05", "A2", null))), line(20, List.of())), 1_000L);

    @Test
    void whatIsNotTypedOverStaysAsItWasFiled() {
        DraftReading read = ChangeDrafts.reading(DraftTemplate.whole(FILED), FILED);

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.document()).isEqualTo(FILED);
    }

    @Test
    void oneFieldThatIsTypedOverIsAllThatChanges() {
        DraftContent typed = typed(1, "amount", "2,000");

        DeclarationDocument read = ChangeDrafts.reading(typed, FILED).document();

        assertThat(read.lines().get(1).amount()).isEqualByComparingTo("2000");
        assertThat(read.lines().get(0)).isEqualTo(FILED.lines().get(0));
        assertThat(read.lines().get(1).number()).isEqualTo(20);
    }

    @Test
    void anApprovalThatIsTypedOverLeavesTheOtherLawsAlone() {
        DraftContent typed = typed(0, "requirements.12.approvalNumber", "C");

        assertThat(ChangeDrafts.reading(typed, FILED).document().lines().get(0).requirements())
                .containsExactly(new Requirement("12", "C", null), new Requirement("05", "A", null),
                        new Requirement("05", "A2", null));
    }

    private static DraftContent typed(int line, String field, String value) {
        DraftContent whole = DraftTemplate.whole(FILED);
        List<Map<String, String>> lines = new ArrayList<>(whole.lines());
        Map<String, String> changed = new HashMap<>(lines.get(line));
        changed.put(field, value);
        lines.set(line, changed);
        return new DraftContent(whole.fields(), lines);
    }

    private static Line line(int number, List<Requirement> requirements) {
        return new Line(number, "6109101000", "T-shirts", "US", null, null, 1, new BigDecimal("5"),
                new BigDecimal("4.5"), null, null, new BigDecimal("600.25"), null, requirements);
    }
}
