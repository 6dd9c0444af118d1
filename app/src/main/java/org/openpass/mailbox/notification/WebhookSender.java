package org.openpass.mailbox.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts one delivery to a partner and says what became of it: no redirects, 5 s in all, 64 kB of answer. */
@Component
class WebhookSender implements DisposableBean {

    static final String DELIVERY = "X-OpenPass-Delivery";
    private static final Timeout PATIENCE = Timeout.ofSeconds(5);
    private static final int MOST_ANSWER = 64 * 1024;
    private static final int MOST_CONNECTIONS = 64;
    private static final int SUCCESS = 2;

    /** What a partner is told: where to read, and nothing that is for the parties only. */
    record Told(UUID delivery, String event, UUID message, String caseNumber, String number, Instant storedAt,
            String href) {
    }

    private final KeptSecrets secrets;
    private final Tellings tellings;
    private final JsonMapper json;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhooks-watch").daemon().factory());

    WebhookSender(KeptSecrets secrets, WebhookHosts hosts, Tellings tellings, JsonMapper json, Clock clock) {
        this.secrets = secrets;
        this.tellings = tellings;
        this.json = json;
        this.clock = clock;
        this.client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(hosts)
                        .setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE).build()).build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE)
                        .setConnectionRequestTimeout(PATIENCE).setRedirectsEnabled(false).build())
                // Each delivery resolves the name anew.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().setUserAgent("OpenPass").build();
    }

    Outcome send(ClaimedDelivery claimed) {
        Future<?> end = null;
        try {
            String body = json.writeValueAsString(told(claimed));
            HttpPost post = new HttpPost(URI.create(claimed.target()));
            post.setHeader(DELIVERY, claimed.id().toString());
            post.setHeader(Signature.HEADER, Signature.of(secrets.open(claimed.secret()), clock.instant(), body));
            post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
            end = watch.schedule(post::cancel, PATIENCE.toMilliseconds(), TimeUnit.MILLISECONDS);
            return send(post);
        } catch (WebhookHosts.Inside e) {
            return Outcome.refused(e.getMessage());
        } catch (IOException | RuntimeException e) {
            boolean late = end != null && end.isDone();
            return Outcome.failed(null, late ? "No answer in " + PATIENCE.toSeconds() + " s" : e.toString());
        } finally {
            if (end != null) {
                end.cancel(false);
            }
        }
    }

    private Told told(ClaimedDelivery claimed) {
        UUID message = claimed.messageId();
        return message == null ? tellings.of(claimed.id()).map(told -> new Told(claimed.id(), told.kind(), null, null, told.subject().number(), null,
                told.subject().href())).orElseGet(() -> new Told(claimed.id(), "TEST", null, null, null, null, null))
                : new Told(claimed.id(), claimed.kind(), message, claimed.caseNumber(), claimed.number(),
                        claimed.storedAt(), "/api/v1/mailbox/" + message);
    }

    private Outcome send(HttpPost post) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, post, null);
        try {
            int status = response.getCode();
            String answer = beginning(response.getEntity());
            return status / 100 == SUCCESS ? Outcome.sent(status, answer) : Outcome.failed(status, answer);
        } finally {
            // What was not read is not waited for, and how the connection ends changes nothing any more.
            post.cancel();
            Closer.closeQuietly(response);
        }
    }

    /** Whoever has answered has taken it, whether the rest of the answer comes or not. */
    private static String beginning(HttpEntity answer) {
        if (answer == null) {
            return "";
        }
        try {
            InputStream content = answer.getContent();
            return new String(content.readNBytes(MOST_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void destroy() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
