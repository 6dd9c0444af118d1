package org.openpass.gateway.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.openpass.certificate.Certificate;
import org.openpass.certificate.Certificates;
import org.openpass.certificate.Verification;
import org.openpass.declaration.Declaration;
import org.openpass.declaration.Declarations;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.openpass.terms.Labels.Label;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Certificates of import declaration: for the parties, and for anyone who was shown one. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Certificates", description = "Certificates of import declaration (수입신고필증)")
class CertificateResource {

    /** Whether a certificate holds; {@code held} only for who gave its code. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerifiedView(String certificateNumber, boolean genuine, String state, Label stateLabel, Instant acceptedAt,
            Instant issuedAt, String sha256, Verification.Held held) {
    }

    private final Certificates certificates;
    private final Verification verification;
    private final Declarations declarations;
    private final CaseList cases;
    private final Visibilities visibilities;

    CertificateResource(Certificates certificates, Verification verification, Declarations declarations,
            CaseList cases, Visibilities visibilities) {
        this.certificates = certificates;
        this.verification = verification;
        this.declarations = declarations;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    @GetMapping("/declarations/{number}/certificate")
    @Operation(summary = "The certificate as PDF", description = "Issued at the first download after acceptance, and "
            + "then the same bytes; an amended declaration gets a new version.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE))
    @ApiResponse(responseCode = "409", description = "Not accepted yet, or withdrawn")
    ResponseEntity<byte[]> certificate(@PathVariable String number, WebRequest request) {
        Actor actor = CurrentActor.require();
        Declaration declaration = cases.about(visibilities.of(actor), number)
                .flatMap(file -> declarations.ofCase(file.number())).orElseThrow(NotFound::new);
        Certificate c = certificates.of(declaration, actor);
        return FileAnswers.of(c.fileName(), MediaType.APPLICATION_PDF_VALUE, false, c.sha256(),
                () -> certificates.pdf(c), request);
    }

    @GetMapping("/certificates/{certificateNumber}")
    @Operation(summary = "Verify a certificate", description = "For anyone. 404: no certificate has this number, or "
            + "the code is not its code. With the code it also says what must stand on it.")
    VerifiedView verify(@PathVariable String certificateNumber, @RequestParam(defaultValue = "") String code) {
        return verification.verify(certificateNumber, code).map(v -> new VerifiedView(v.number(), true,
                v.state().name(), Label.of("certificate.state." + v.state()), v.acceptedAt(), v.issuedAt(), v.sha256(),
                v.held().orElse(null))).orElseThrow(NotFound::new);
    }
}
