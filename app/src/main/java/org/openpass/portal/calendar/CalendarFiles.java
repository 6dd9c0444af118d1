package org.openpass.portal.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.openpass.access.CalendarLinks;
import org.openpass.access.Visibilities;
import org.openpass.casework.PartyDeadlines;
import org.openpass.gateway.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where calendar programs read: they cannot sign in, so the address itself is the secret. */
@RestController
class CalendarFiles {

    private static final int MOST = 1_000;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final PartyDeadlines deadlines;
    private final Visibilities visibilities;
    private final Clock clock;

    CalendarFiles(CalendarLinks links, PartyDeadlines deadlines, Visibilities visibilities, Clock clock) {
        this.links = links;
        this.deadlines = deadlines;
        this.visibilities = visibilities;
        this.clock = clock;
    }

    @GetMapping("/files/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        CalendarLinks.Reader reader = links.of(token).filter(each -> each.actor().partyId() != null)
                .orElseThrow(NotFound::new);
        byte[] file = DeadlineCalendar.of(deadlines.of(visibilities.of(reader.actor()), MOST), reader.language(),
                clock.instant());
        return ResponseEntity.ok().contentType(CALENDAR).cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer").body(file);
    }
}
