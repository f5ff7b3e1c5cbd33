// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are public: all but the special-purpose ones of the IANA registries (RFC 6890 and
 * its updates) and those at which cloud providers keep credentials. Of IPv6 only global unicast
 * (2000::/3) is, so that unique-local, link-local, mapped and NAT64 addresses are out together.
 */
final class PublicAddress {
  private static final List<Block> NOT_PUBLIC_V4 =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by carriers (RFC 6598)
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's host
          "169.254.0.0/16", // link-local, metadata of most clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  private static final List<Block> GLOBAL_V6 = blocks("2000::/3");

  private static final List<Block> NOT_PUBLIC_V6 =
      blocks(
          "2001::/23", // protocol assignments, Teredo among them, which carries an IPv4 address
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4, which carries an IPv4 address
          "3fff::/20"); // documentation

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address instanceof Inet4Address) {
      return in(NOT_PUBLIC_V4, address).isEmpty();
    }
    return !in(GLOBAL_V6, address).isEmpty() && in(NOT_PUBLIC_V6, address).isEmpty();
  }

  private static List<Block> in(List<Block> blocks, InetAddress address) {
    return blocks.stream().filter(block -> block.contains(address)).toList();
  }

  private static List<Block> blocks(String... notations) {
    return List.of(notations).stream().map(Block::parse).toList();
  }

  /** A network: its address and how many bits of it count. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Block(byte[] network, int bits) {
    static Block parse(String notation) {
      int slash = notation.indexOf('/');
      try {
        // A literal, so no name is looked up.
        byte[] network = InetAddress.getByName(notation.substring(0, slash)).getAddress();
        return new Block(network, Integer.parseInt(notation.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(notation + " is written in this class", e);
      }
    }

    boolean contains(InetAddress address) {
      byte[] other = address.getAddress();
      if (other.length != network.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((network[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
