package org.openpass.workbench.declaration;

import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.certificate.Certificate;
import org.openpass.certificate.Certificates;
import org.openpass.declaration.Declarations;
import org.openpass.gateway.FileAnswers;
import org.openpass.gateway.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The certificate that the page of an accepted declaration links to, for who is signed in to the screens. */
@RestController
class CertificateFile {

    private final Certificates certificates;
    private final Declarations declarations;
    private final CaseList cases;
    private final Visibilities visibilities;

    CertificateFile(Certificates certificates, Declarations declarations, CaseList cases, Visibilities visibilities) {
        this.certificates = certificates;
        this.declarations = declarations;
        this.cases = cases;
        this.visibilities = visibilities;
    }

    @GetMapping("/files/{number}/certificate")
    ResponseEntity<byte[]> certificate(@PathVariable String number, WebRequest request) {
        Actor actor = CurrentActor.require();
        String caseNumber = cases.about(visibilities.of(actor), number).map(CaseFile::number)
                .orElseThrow(NotFound::new);
        Certificate c = certificates.of(declarations.ofCase(caseNumber).orElseThrow(NotFound::new), actor);
        return FileAnswers.of(c.fileName(), MediaType.APPLICATION_PDF_VALUE, false, c.sha256(),
                () -> certificates.pdf(c), request);
    }

    /** Where the page finds the certificate. */
    static String href(String number) {
        return "files/" + number + "/certificate";
    }
}
