package org.openpass.trial;

import java.net.URI;
import java.nio.file.Path;
import org.openpass.authoring.Trial;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where this installation's trial is: {@code openpass.studio.trial.orders} is the folder in which its supervisor takes orders;
 * {@code openpass.studio.trial.url} an installation for trials that runs beside a cluster. Either is opened with
 * {@code openpass.studio.trial.secret}.
 */
@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Trial trial(@Value("${openpass.studio.trial.orders:}") String orders, @Value("${openpass.studio.trial.url:}") String url,
            @Value("${openpass.studio.trial.secret:}") String secret, LawCopy law, JsonMapper json) {
        TrialPlace place = secret.isBlank() || orders.isBlank() && url.isBlank() ? new NoTrialPlace()
                : url.isBlank() ? new OrderedTrial(Path.of(orders), json) : new StandingTrial(URI.create(url), secret);
        return new TrialLine(place, secret, law, json);
    }
}
