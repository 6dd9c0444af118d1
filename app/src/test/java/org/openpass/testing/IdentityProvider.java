package org.openpass.testing;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * A real OpenID provider (Spring Authorization Server) on a port of its own, whose people tests make. It is reached as
 * localhost and OpenPass as 127.0.0.1: cookies know no ports, so on one host each would lose the other's session.
 */
public final class IdentityProvider implements AutoCloseable {

    /** What the provider knows OpenPass as. */
    public static final String CLIENT_ID = "openpass-test";
    /** And by which secret. */
    public static final String CLIENT_SECRET = "secret-of-the-test-client";

    private static final Map<String, Person> PEOPLE = new ConcurrentHashMap<>();

    /** Somebody whom the provider knows. */
    private record Person(String password, Map<String, Object> claims) {
    }

    private final ConfigurableApplicationContext context;
    private final String issuer;

    private IdentityProvider(ConfigurableApplicationContext context, String issuer) {
        this.context = context;
        this.issuer = issuer;
    }

    /**
     * Starts it; after OpenPass, whose screens set how the whole JVM finds out who asks.
     *
     * @param port where it shall answer
     * @param openPassPort where OpenPass answers: the provider sends people back only there
     */
    public static IdentityProvider start(int port, int openPassPort) {
        String issuer = issuer(port);
        return new IdentityProvider(new SpringApplicationBuilder(Server.class).web(WebApplicationType.SERVLET)
                .properties(Map.of("spring.config.name", "identity-provider", "provider.port", port,
                        "provider.issuer", issuer, "provider.client", "http://127.0.0.1:" + openPassPort))
                .run(), issuer);
    }

    /** The issuer of a provider on this port. */
    public static String issuer(int port) {
        return "http://localhost:" + port;
    }

    /** A port that is free now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The provider's issuer. */
    public String issuer() {
        return issuer;
    }

    /** Makes a person, or changes what is said of one. */
    public void person(String username, String password, Map<String, Object> claims) {
        PEOPLE.put(username, new Person(password, claims));
    }

    @Override
    public void close() {
        context.close();
    }

    /** The provider's own application. */
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory web(Environment environment) {
            TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(
                    environment.getRequiredProperty("provider.port", Integer.class));
            // Filters do all the work here, and Tomcat asks none where no servlet is.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            http.oauth2AuthorizationServer(server -> {
                http.securityMatcher(server.getEndpointsMatcher());
                server.oidc(Customizer.withDefaults());
            });
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        UserDetailsService known() {
            return username -> {
                Person person = PEOPLE.get(username);
                if (person == null) {
                    throw new UsernameNotFoundException(username);
                }
                return User.withUsername(username).password("{noop}" + person.password()).build();
            };
        }

        @Bean
        RegisteredClientRepository clients(Environment environment) {
            String openPass = environment.getRequiredProperty("provider.client");
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(CLIENT_ID).clientSecret("{noop}" + CLIENT_SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(openPass + "/login/oauth2/code/oidc").postLogoutRedirectUri(openPass + "/")
                    .scope("openid").scope("profile")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).build()).build());
        }

        @Bean
        AuthorizationServerSettings settings(Environment environment) {
            return AuthorizationServerSettings.builder().issuer(environment.getRequiredProperty("provider.issuer"))
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> said() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    String username = token.getPrincipal().getName();
                    token.getClaims().claim("preferred_username", username)
                            .claims(claims -> claims.putAll(PEOPLE.get(username).claims()));
                }
            };
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate()).keyID("test").build()));
        }
    }
}
