package org.openpass.authoring.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.recording.Side.How;
import tools.jackson.databind.json.JsonMapper;

/** What is not named, and what is not written as it should be, comes into no scenario. */
class AllowListTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AllowList LIST = new AllowList(Map.of("unit", Taking.code("[0-9A-Z]{1,3}"), "lines[].amount", Taking.rounded(),
            "lines[].description", Taking.words("Goods"), "payer.country", Taking.code("[A-Z]{2}")));

    @Test
    void onlyWhatIsNamedIsTakenAndBothSidesAreTold() {
        Sides sides = new Sides();
        assertThat(take("""
                {"unit": "KG", "phone": "010-1234-5678", "payer": {"name": "Kim", "country": "KR"}, "consignee": {"name": "Lee"},
                 "lines": [{"amount": 1234567.89, "description": "Shirts for Kim", "lot": {"of": "Kim"}}, {"amount": 0.0398}, null]}""", sides))
                .isEqualTo("{\"unit\":\"KG\",\"payer\":{\"country\":\"KR\"},\"lines\":[{\"amount\":1200000,\"description\":\"Goods\"},"
                        + "{\"amount\":0.039}]}");
        assertThat(sides.all()).contains(new Side("given.phone", "010-1234-5678", "", How.LEFT_OUT),
                new Side("given.lines[0].amount", "1234567.89", "1200000", How.ROUNDED),
                new Side("given.lines[0].description", "Shirts for Kim", "Goods", How.REPLACED),
                new Side("given.lines[0].lot.of", "Kim", "", How.LEFT_OUT));
    }

    @Test
    void whatIsNotWrittenAsItsFieldIsMeantIsLeftOut() {
        assertThat(take("{\"unit\": \"KIM MINJUN\", \"payer\": {\"country\": \"Kim\"}, \"lines\": [{\"amount\": \"Kim\"}]}", new Sides()))
                .isEqualTo("{}");
        assertThat(take("{\"unit\": {\"of\": \"Kim\"}, \"payer\": \"Kim\", \"lines\": \"Kim\"}", new Sides())).isEqualTo("{}");
    }

    @Test
    void aRiskThatIsSaidHasAGrade() {
        assertThatThrownBy(() -> new RiskSaid(null, false, false, false)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("risk.importerRisk");
    }

    private static String take(String document, Sides sides) {
        return JSON.writeValueAsString(LIST.take("given", JSON.readTree(document), sides));
    }
}
