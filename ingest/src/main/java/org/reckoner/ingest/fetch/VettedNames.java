// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once and vets every address it has. The connection is made to the addresses that
 * come out of here and to no others, so a name that changes its mind in between gains nothing.
 */
final class VettedNames implements DnsResolver {
  private final DnsResolver names;
  private final Predicate<InetAddress> allowed;

  VettedNames(DnsResolver names, Predicate<InetAddress> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  /** One of the addresses is not public. */
  static final class NonPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NonPublicException(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    for (InetAddress address : addresses) {
      if (!allowed.test(address)) {
        throw new NonPublicException(
            "'"
                + host
                + "' is at "
                + address.getHostAddress()
                + ", which is not a public address; nothing was asked of it");
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolve(host)[0].getCanonicalHostName();
  }
}
