package org.openpass.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The connection to the index at {@code openpass.search.url}. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout ANSWER = Timeout.ofSeconds(5);

    @Bean(destroyMethod = "close")
    static ElasticsearchClient searchClient(@Value("${openpass.search.url}") URI url) {
        Rest5Client connection = Rest5Client.builder(url)
                .setConnectionConfigCallback(config -> config.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
                .setRequestConfigCallback(config -> config
                        .setConnectionRequestTimeout(CONNECT).setResponseTimeout(ANSWER))
                .build();
        JsonMapper json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
        return new ElasticsearchClient(new Rest5ClientTransport(connection, new Jackson3JsonpMapper(json)));
    }
}
