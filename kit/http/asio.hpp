// The one place that includes Asio and Beast, and the concrete types we use of them. Private to
// kit/http. Both are compiled once (asio_source.cpp): the target sets BOOST_*_SEPARATE_COMPILATION.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>

namespace kit::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using Steady = std::chrono::steady_clock;

// One executor type everywhere: no type erasure, no strands (each io_context has a single thread).
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<Steady, asio::wait_traits<Steady>, Executor>;
template <class Value>
using Awaitable = asio::awaitable<Value, Executor>;
using Token = asio::as_tuple_t<asio::use_awaitable_t<Executor>>;
inline const Token token{asio::use_awaitable_t<Executor>{}};

using Parser = beast::http::request_parser<beast::http::string_body>;

}  // namespace kit::http
