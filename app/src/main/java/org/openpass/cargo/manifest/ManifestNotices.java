package org.openpass.cargo.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** What a carrier is told of its manifest: that it was refused and why, or that manifest and arrival were accepted. */
@Component
class ManifestNotices implements NoticeSource {

    /** By the status with which the case was closed. */
    private static final Map<String, String> KINDS = Map.of(ManifestCase.DONE, ManifestCase.DONE, ManifestCase.REFUSED, ManifestCase.REFUSED,
            ManifestCase.CORRECTED, "MANIFEST_CORRECTED", ManifestCase.CORRECTION_REFUSED, ManifestCase.CORRECTION_REFUSED);

    private final ManifestRows rows;
    private final Cases cases;
    private final Voyages voyages;
    private final CorrectionRows corrections;

    ManifestNotices(ManifestRows rows, Cases cases, Voyages voyages, CorrectionRows corrections) {
        this.corrections = corrections;
        this.rows = rows;
        this.cases = cases;
        this.voyages = voyages;
    }

    @Override
    public String kind() {
        return ManifestCase.KIND;
    }

    /** Those of permits are served with what they tell of ({@link VoyagePermitNotices}). */
    @Override
    public Set<String> messageKinds() {
        Set<String> kinds = new HashSet<>(KINDS.values());
        kinds.addAll(List.of(ManifestCase.PERMITTED, ManifestCase.NOT_PERMITTED, VoyagePermitNotices.EXTENDED));
        return kinds;
    }

    @Override
    public List<NewMessage> of(List<CaseEvent> events) {
        return events.stream().filter(event -> "CLOSED".equals(event.type()) && KINDS.containsKey(event.payload().get("status")))
                .flatMap(event -> message(event.caseNumber(), KINDS.get(event.payload().get("status"))).stream()).toList();
    }

    private List<NewMessage> message(String caseNumber, String kind) {
        CaseFile file = cases.find(caseNumber).orElseThrow();
        ManifestCase manifest = rows.ofCase(caseNumber).orElseThrow();
        Optional<Long> to = corrections.ofCase(caseNumber).map(Correction::party).or(() -> voyages.find(manifest.mrn()).map(Voyage::carrierParty));
        return to.stream().map(party -> new NewMessage(party, caseNumber,
                file.subject(), kind, label(kind, "title", manifest), label(kind, "body", manifest), file.office(), List.of(),
                caseNumber + ":" + kind + ":1")).toList();
    }

    private static Label label(String kind, String part, ManifestCase manifest) {
        return new Label(text(kind, part, manifest, Locale.KOREAN), text(kind, part, manifest, Locale.ENGLISH));
    }

    private static String text(String kind, String part, ManifestCase manifest, Locale locale) {
        return Labels.text("manifestcase.notice." + kind + "." + part, locale, manifest.mrn(),
                manifest.reason() == null ? "" : manifest.reason());
    }
}
