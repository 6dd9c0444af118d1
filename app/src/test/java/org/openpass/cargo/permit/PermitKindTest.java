package org.openpass.cargo.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpass.cargo.permit.PermitKind.Matter;

/** What is deemed granted, and what is not, by the articles. */
class PermitKindTest {

    @Test
    void isDeemedGrantedWhereAnArticleSaysSoAndNowhereElse() {
        Map<PermitKind, String> deemed = Arrays.stream(PermitKind.values()).filter(kind -> kind.deemed().isPresent())
                .collect(Collectors.toMap(kind -> kind, kind -> kind.deemed().orElseThrow()));
        // Art. 156 and 160 give customs no time and deem nothing.
        assertThat(deemed).isEqualTo(Map.of(PermitKind.REPAIR, "Customs Act Art. 158(4)", PermitKind.DISASSEMBLY, "Customs Act Art. 159(4)",
                PermitKind.SAMPLE, "Customs Act Art. 161(3)"));
    }

    @Test
    void losesAreReportedAndNotPermitted() {
        assertThat(Arrays.stream(PermitKind.values()).filter(kind -> kind.matter() == Matter.PERMIT)).containsExactly(PermitKind.OUTSIDE_STORAGE,
                PermitKind.REPAIR, PermitKind.DISASSEMBLY, PermitKind.DESTRUCTION, PermitKind.SAMPLE);
        assertThat(PermitKind.UNAPPROVED_DESTRUCTION.matter()).as("duty is charged at once, Art. 160(2)").isEqualTo(Matter.DESTROYED);
    }
}
