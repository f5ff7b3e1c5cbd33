// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An OpenID provider as far as its tokens go: it serves its keys and signs. */
final class ProviderForTests {
  private static final int PORT = 18_943;
  static final String ISSUER = "http://127.0.0.1:" + PORT;
  static final String KEYS = ISSUER + "/keys";

  private final RsaJsonWebKey key;
  private @Nullable HttpServer server;

  ProviderForTests() {
    try {
      key = RsaJwkGenerator.generateJwk(2048);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
    key.setKeyId("one");
  }

  void start() {
    byte[] keys = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/keys",
        exchange -> {
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  String token(String subject, String group, String audience, int seconds) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject(subject);
    claims.setAudience(audience);
    claims.setStringListClaim("groups", List.of("staff", group));
    NumericDate end = NumericDate.now();
    end.addSeconds(seconds);
    claims.setExpirationTime(end);
    JsonWebSignature signed = new JsonWebSignature();
    signed.setPayload(claims.toJson());
    signed.setKey(key.getPrivateKey());
    signed.setKeyIdHeaderValue(key.getKeyId());
    signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    try {
      return signed.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
