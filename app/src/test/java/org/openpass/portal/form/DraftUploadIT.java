package org.openpass.portal.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.declaration.draft.Draft;
import org.openpass.declaration.draft.DraftContent;
import org.openpass.declaration.draft.Drafts;
import org.openpass.declaration.model.FieldError;
import org.openpass.gateway.wco.SharedSamples;
import org.openpass.portal.upload.UploadRefused;
import org.openpass.portal.upload.Workbooks;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.WcoSample;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that is begun from a file: all that is wrong is found, nothing is lost, and what is mended is filed. */
@OpenPassTest
class DraftUploadIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Drafts drafts;
    @Autowired
    DraftUpload uploads;
    @Autowired
    FormChecks checks;

    @Test
    void whatAMessageSaysIsFiledAfterAllThatWasWrongIsMended() {
        Filer filer = samples.filer();
        Actor broker = broker(filer);
        byte[] message = WcoSample.of(filer).with("<ID>22030001</ID>", "<ID>99999999</ID>")
                .with("<NetNetWeightMeasure>120", "<NetNetWeightMeasure>12x").bytes();

        Draft draft = uploads.begin(message, broker).draft();

        assertThat(draft.content().lines().getFirst()).containsEntry("netWeight", "12x");
        List<FieldError> errors = checks.check(draft.content(), broker);
        assertThat(errors).extracting(FieldError::code).contains("hsCode.unknown", "number.malformed");
        assertThat(errors).allSatisfy(error -> assertThat(ErrorPlace.of(error, draft.content().lines()).line()).isZero());

        DraftContent read = with(draft.content(), Map.of("hsCode", "2203000100", "netWeight", "120"));
        Map<String, String> approvals = new HashMap<>();
        checks.check(read, broker).stream().filter(error -> error.code().equals("requirement.missing")).forEach(error ->
                approvals.put(DraftContent.REQUIREMENTS + error.args().get(1) + ".approvalNumber", "A-1"));
        DraftContent mended = with(read, approvals);
        assertThat(checks.check(mended, broker)).isEmpty();
        assertThat(checks.file(mended, broker).reference()).isEqualTo(draft.content().field("reference"));
    }

    @Test
    void aWrongFileBeginsNothingAndLeavesTheOpenDraftAsItIs() {
        Filer filer = samples.filer();
        Actor broker = broker(filer);
        Draft open = drafts.begin(id -> new DraftContent(Map.of("billOfLading", "TYPED"), List.of()), false, broker);

        assertThatThrownBy(() -> uploads.begin("no sheet".getBytes(UTF_8), broker)).isInstanceOf(UploadRefused.class);

        assertThat(drafts.page(broker, "", null, 10)).extracting(Draft::id, Draft::version, Draft::content)
                .containsExactly(tuple(open.id(), open.version(), open.content()));
    }

    @Test
    void aDraftFromAFileIsForThePeopleOfItsPartyOnly() {
        Filer filer = samples.filer();
        Draft draft = uploads.begin(Workbooks.books(1), broker(filer)).draft();

        assertThat(drafts.find(draft.id(), broker(filer))).map(Draft::content).contains(draft.content());
        assertThat(drafts.find(draft.id(), broker(samples.filer()))).isEmpty();
        assertThat(draft.content().fields()).containsEntry("declarant", filer.declarantCode())
                .containsKey("reference");
    }

    @Test
    void aFileOf999LinesOpensWithAllItsErrorsInFiveSeconds() {
        Actor broker = broker(samples.filer());
        uploads.begin(Workbooks.books(1), broker);
        byte[] file = Workbooks.books(999);
        Instant begun = Instant.now();

        Draft draft = uploads.begin(file, broker).draft();
        List<FieldError> errors = checks.check(draft.content(), broker);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(PATIENCE);
        assertThat(draft.content().lines()).hasSize(999);
        assertThat(errors).extracting(FieldError::code).contains("field.required");
    }

    @Test
    void everyPublishedMessageBeginsADraftWhoseErrorsHaveTheirPlacesOrIsRefused() {
        Actor broker = broker(samples.filer());
        List<byte[]> messages = SharedSamples.messages().stream().map(SharedSamples::read).toList();

        long begun = messages.parallelStream().filter(message -> opens(message, broker)).count();

        assertThat(begun).isGreaterThan(100).isLessThan(messages.size());
    }

    /** The same with other fields in its first line. */
    private static DraftContent with(DraftContent content, Map<String, String> fields) {
        List<Map<String, String>> lines = new ArrayList<>(content.lines());
        Map<String, String> first = new HashMap<>(lines.getFirst());
        first.putAll(fields);
        lines.set(0, first);
        return new DraftContent(content.fields(), lines);
    }

    private boolean opens(byte[] message, Actor broker) {
        try {
            Draft draft = uploads.begin(message, broker).draft();
            List<Map<String, String>> lines = draft.content().lines();
            assertThat(checks.check(draft.content(), broker)).as("the parties are none of this broker's").isNotEmpty()
                    .allSatisfy(error -> assertThat(ErrorPlace.of(error, lines).line()).isLessThan(lines.size()));
            return true;
        } catch (UploadRefused refused) {
            assertThat(refused.in(Locale.ENGLISH)).isNotBlank().doesNotStartWith("upload.");
            assertThat(refused.in(Locale.KOREAN)).matches("(?s).*[가-힣].*");
            return false;
        }
    }

    private Actor broker(Filer filer) {
        return new Actor("broker", parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, false,
                Set.of(Actor.Role.BROKER));
    }
}
