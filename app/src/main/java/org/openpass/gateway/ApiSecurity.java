package org.openpass.gateway;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.openpass.access.ApiKeys;
import org.openpass.access.Parties;
import org.openpass.exchange.Exchange;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;

/**
 * Who may use the programming interfaces: parties' software by key, people by their account, tracking by anyone.
 * Stateless; a request carries its credentials each time, so cross-site forgery has nothing to ride on.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiKeys keys, Parties parties, Problems problems, Exchange exchange,
            Clock clock) throws Exception {
        return http.securityMatcher("/api/**", "/openapi/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/api/v1/tracking/**", "/api/v1/certificates/**", "/api/v1/statistics/**", "/api/v1/sales/**",
                                "/openapi/**").permitAll()
                        // Who has no account yet proves an e-mail address.
                        .requestMatchers(HttpMethod.POST, "/api/v1/registrations", "/api/v1/registrations/*/confirm").permitAll()
                        // A bank is known by its signature.
                        .requestMatchers(HttpMethod.POST, "/api/v1/payments").permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/health").permitAll()
                        // Supervisors read what people of their own office looked at.
                        .requestMatchers("/api/v1/admin/looks", "/api/v1/admin/looks/reviews/**")
                        .hasAnyRole("ADMINISTRATOR", "SUPERVISOR")
                        .requestMatchers("/api/v1/studio/**").hasRole("PROCESS_OWNER")
                        .requestMatchers("/actuator/**", "/api/v1/admin/**").hasRole("ADMINISTRATOR")
                        .anyRequest().authenticated())
                .addFilterBefore(new ApiKeyFilter(keys, parties, problems), BasicAuthenticationFilter.class)
                .addFilterAfter(new MessageFilter(exchange, clock), ApiKeyFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint((request, response, e) ->
                        // A good password must not look like a bad one while the database is away.
                        problems.write(response, e instanceof InternalAuthenticationServiceException
                                ? problems.databaseAway() : problems.unauthenticated())))
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((request, response, e) ->
                                problems.write(response, problems.unauthenticated()))
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(response, problems.forbidden())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(Customizer.withDefaults())
                .build();
    }

    /** The page that says why a request failed is for whoever sent it; asking for a password would hide the reason. */
    @Bean
    @Order(0)
    SecurityFilterChain reasons(HttpSecurity http) throws Exception {
        return http.securityMatcher(new DispatcherTypeRequestMatcher(DispatcherType.ERROR))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).build();
    }
}
