package org.openpass.certificate;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.certificate.CertificateRefused.Reason;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.DeclarationStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates. The first download after acceptance or after an amendment makes one; it is then kept. */
@Service
@Transactional
public class Certificates {

    /** Letters and digits that are not confused when copied by hand. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 16;

    private final CertificateRows rows;
    private final CertificateContent content;
    private final CertificatePdf pdf;
    private final CollectionApi collection;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Certificates(CertificateRows rows, CertificateContent content, CertificatePdf pdf, CollectionApi collection,
            Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.content = content;
        this.pdf = pdf;
        this.collection = collection;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The certificate of the declaration as it stands; the caller has applied Visibility.
     *
     * @throws CertificateRefused when it is not accepted, or was withdrawn
     */
    public Certificate of(Declaration declaration, Actor asker) {
        if (declaration.acceptedAt() == null) {
            throw new CertificateRefused(Reason.NOT_ACCEPTED);
        }
        if (lapsed(declaration)) {
            throw new CertificateRefused(Reason.LAPSED);
        }
        rows.lock(declaration.number());
        Booked booked = collection.ofCase(declaration.caseNumber()).orElseThrow();
        String fingerprint = content.fingerprint(declaration, booked);
        Optional<Certificate> newest = rows.newest(declaration.number());
        return newest.filter(c -> c.fingerprint().equals(fingerprint))
                .orElseGet(() -> issue(declaration, booked, fingerprint, newest.map(Certificate::version).orElse(0) + 1,
                        asker));
    }

    private Certificate issue(Declaration d, Booked booked, String fingerprint, int version, Actor asker) {
        Instant now = clock.instant();
        Certificate draft = new Certificate("%s-%02d".formatted(d.number(), version), d.number(), d.caseNumber(),
                version, fingerprint, code(), d.acceptedAt(), now, "");
        byte[] file = pdf.render(content.of(d, booked, draft));
        Certificate issued = rows.add(draft, file);
        audit.record(asker.name(), "certificate.issued", d.caseNumber(), issued.number() + " " + issued.sha256());
        timeline.add(d.caseNumber(), "CERTIFICATE_ISSUED", "system", Audience.PARTY,
                Map.of("certificate", issued.number()), "CERTIFICATE:" + issued.number());
        return issued;
    }

    /** The PDF, the same bytes each time. */
    @Transactional(readOnly = true)
    public byte[] pdf(Certificate certificate) {
        return rows.pdf(certificate.number());
    }

    /** What was amended since the certificate was issued is not certified by it. */
    boolean current(Certificate certificate, Declaration declaration) {
        return rows.newest(declaration.number()).filter(certificate::equals).isPresent()
                && collection.ofCase(declaration.caseNumber())
                        .filter(b -> content.fingerprint(declaration, b).equals(certificate.fingerprint())).isPresent();
    }

    /** A withdrawal after acceptance makes the acceptance lapse (Art. 250(1)). */
    static boolean lapsed(Declaration declaration) {
        return declaration.status() == DeclarationStatus.WITHDRAWN
                || declaration.status() == DeclarationStatus.REJECTED;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
