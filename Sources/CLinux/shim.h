// Linux calls that Swift's Glibc module leaves out, declared by hand.
// Never define _GNU_SOURCE here: debug builds of Swift then see two versions of the C library's headers.
#ifndef PORTAL_CLINUX_H
#define PORTAL_CLINUX_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>

extern int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);

#endif
