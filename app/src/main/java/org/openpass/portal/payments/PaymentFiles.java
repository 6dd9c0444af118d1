package org.openpass.portal.payments;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of payments as a file, for who is signed in to the screens. */
@RestController
class PaymentFiles {

    private final MyPayments payments;

    PaymentFiles(MyPayments payments) {
        this.payments = payments;
    }

    @GetMapping("/files/payments.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "en") String lang) {
        Actor actor = CurrentActor.get().filter(each -> each.partyId() != null).orElseThrow(NotFound::new);
        String csv = payments.csv(actor, PaymentsQuery.view(view), Locale.of(lang));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore()).header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("payments.csv").build()
                        .toString()).body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
