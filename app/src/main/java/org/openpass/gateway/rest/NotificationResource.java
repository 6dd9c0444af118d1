package org.openpass.gateway.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.gateway.rest.NotificationViews.Code;
import org.openpass.gateway.rest.NotificationViews.DeliveryView;
import org.openpass.gateway.rest.NotificationViews.LogView;
import org.openpass.gateway.rest.NotificationViews.MailView;
import org.openpass.gateway.rest.NotificationViews.NewMail;
import org.openpass.gateway.rest.NotificationViews.NewWebhook;
import org.openpass.gateway.rest.NotificationViews.WebhookView;
import org.openpass.mailbox.Boxes;
import org.openpass.mailbox.notification.Deliveries;
import org.openpass.mailbox.notification.Delivery;
import org.openpass.mailbox.notification.PersonalMail;
import org.openpass.mailbox.notification.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of new messages in a party's mailbox; the same doors as the screen. */
@RestController
@RequestMapping("/api/v1/notifications")
@Tag(name = "Notifications", description = "Of new messages in the mailbox, by e-mail and webhook (알림)")
class NotificationResource {

    private static final int MOST = 100;

    private final PersonalMail mail;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Boxes boxes;

    NotificationResource(PersonalMail mail, Webhooks webhooks, Deliveries deliveries, Boxes boxes) {
        this.mail = mail;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.boxes = boxes;
    }

    @GetMapping("/email")
    @Operation(summary = "At which address you are told, and of what")
    MailView email() {
        Actor actor = CurrentActor.require();
        return MailView.of(mail.possible(), mail.of(actor).orElse(null), mail.pending(actor).orElse(null), boxes.kinds());
    }

    @PutMapping("/email")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask for a code at an address; you are told there as soon as the code comes back")
    @ApiResponse(responseCode = "202", description = "The code was sent; it is good for 15 minutes")
    @ApiResponse(responseCode = "409", description = "This installation sends no e-mail (notification.noMail)")
    @ApiResponse(responseCode = "429", description = "More than five codes in an hour (notification.tooOften)")
    MailView ask(@RequestBody NewMail wanted) {
        mail.ask(wanted.address(), wanted.kinds(), language(wanted.language()), CurrentActor.require());
        return email();
    }

    @PostMapping("/email/code")
    @Operation(summary = "Verify the address by the code")
    @ApiResponse(responseCode = "422", description = "Another code, or its time is over (notification.code)")
    MailView confirm(@RequestBody Code code) {
        mail.confirm(code.code(), CurrentActor.require());
        return email();
    }

    @PutMapping("/email/kinds")
    @Operation(summary = "Choose of what you are told at the verified address, and in which language")
    MailView choose(@RequestBody NewMail wanted) {
        mail.choose(wanted.kinds(), language(wanted.language()), CurrentActor.require());
        return email();
    }

    @DeleteMapping("/email")
    @Operation(summary = "Be told nothing by e-mail any more")
    MailView end() {
        mail.end(CurrentActor.require());
        return email();
    }

    @GetMapping("/webhooks")
    @Operation(summary = "The webhooks of your party, the oldest first")
    List<WebhookView> webhooks() {
        return webhooks.of(CurrentActor.require()).stream().map(WebhookView::of).toList();
    }

    @PostMapping("/webhooks")
    @Operation(summary = "Add a webhook; its secret is in this answer and nowhere else",
            description = "Each message is posted as JSON with its delivery's id in X-OpenPass-Delivery, the same when it is "
                    + "sent again, and X-OpenPass-Signature: t=<seconds>,v1=<hex HMAC-SHA256 of t, a full stop and the body, "
                    + "keyed with the secret>. Any answer of 2xx within 5 s says that it arrived; all others are followed by "
                    + "further attempts, after a minute at first and at most a day.")
    @ApiResponse(responseCode = "201", description = "Added")
    @ApiResponse(responseCode = "422", description = "The address is no https address of the public network "
            + "(notification.webAddress), or there are ten (notification.tooMany)")
    ResponseEntity<WebhookView> add(@RequestBody NewWebhook wanted) {
        Webhooks.Issued added = webhooks.add(wanted.address(), wanted.kinds(), CurrentActor.require());
        return ResponseEntity.created(URI.create("/api/v1/notifications/webhooks/" + added.webhook().id()))
                .body(WebhookView.of(added));
    }

    @PutMapping("/webhooks/{id}")
    @Operation(summary = "Change a webhook, or turn it on or off",
            description = "What waits and is not wanted any more is given up.")
    WebhookView change(@PathVariable UUID id, @RequestBody NewWebhook wanted) {
        return WebhookView.of(webhooks.change(id, wanted.address(), wanted.kinds(), wanted.turnedOn(), CurrentActor.require()));
    }

    @DeleteMapping("/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a webhook away")
    @ApiResponse(responseCode = "204", description = "Taken away")
    void remove(@PathVariable UUID id) {
        webhooks.remove(id, CurrentActor.require());
    }

    @PostMapping("/webhooks/{id}/secret")
    @Operation(summary = "Draw a new secret; the one before signs nothing from now on")
    WebhookView rotate(@PathVariable UUID id) {
        return WebhookView.of(webhooks.rotate(id, CurrentActor.require()));
    }

    @PostMapping("/webhooks/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a test, which tells of no message")
    @ApiResponse(responseCode = "202", description = "It is being sent; the log says whether it arrived")
    DeliveryView test(@PathVariable UUID id) {
        Actor actor = CurrentActor.require();
        return DeliveryView.of(deliveries.find(webhooks.test(id, actor), actor));
    }

    @GetMapping("/deliveries")
    @Operation(summary = "What was sent to your webhooks and to you, the newest first")
    LogView deliveries(@RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        int most = Math.clamp(size, 1, MOST);
        List<Delivery> found = deliveries.page(CurrentActor.require(), Delivery.Key.parse(after), most + 1);
        List<Delivery> page = found.subList(0, Math.min(found.size(), most));
        return new LogView(page.stream().map(DeliveryView::of).toList(),
                found.size() > most ? Delivery.Key.of(page.getLast()).toString() : null);
    }

    @PostMapping("/deliveries/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a delivery again, under the same id")
    @ApiResponse(responseCode = "409", description = "It is being sent (notification.sending), or its webhook is turned off "
            + "(notification.off)")
    DeliveryView again(@PathVariable UUID id) {
        return DeliveryView.of(deliveries.again(id, CurrentActor.require()));
    }

    private static Locale language(String tag) {
        return Locale.forLanguageTag(tag == null ? "" : tag);
    }
}
